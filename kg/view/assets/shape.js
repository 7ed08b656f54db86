// Gives a picture the shape of the stage: on its side where the stage is high, and stretched to fill it.
import { ROOM } from "./canvas.js";
import { byId } from "./dom.js";
import { besides, extent } from "./labels.js";

// More than this would tear apart what belongs together.
const MOST = 1.7;

// `frame` holds the places of all points that a picture can show, so that filters move none of them.
export function shaped(picture) {
  if (picture.radial || !picture.frame.length) return picture;
  const { width, height } = byId("stage").getBoundingClientRect();
  const turned = width < height;
  const box = extent({ points: picture.frame });
  const [wide, high] = turned ? [box.height, box.width] : [box.width, box.height];
  const [across, down] = stretch(
    (width - 2 * besides(null)) / (wide || 1),
    (height - ROOM.above - ROOM.below) / (high || 1),
  );
  const place = ({ x, y }) => (turned ? { x: y * across, y: x * down } : { x: x * across, y: y * down });
  return { ...picture, points: picture.points.map((point) => ({ ...point, ...place(point) })) };
}

function stretch(across, down) {
  if (!(across > 0 && down > 0)) return [1, 1];
  return across > down ? [Math.min(MOST, across / down), 1] : [1, Math.min(MOST, down / across)];
}
