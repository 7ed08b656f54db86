"use strict";
// The editor talks to this service alone: no prefix service, no vocabulary service, no share link.
const endpoint = new URL("sparql", document.baseURI).href;
const first = `PREFIX kg: <https://w3id.org/actor-positions/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

# who takes which stance on what
SELECT ?who ?stance ?what WHERE {
  ?position a kg:Position ;
    kg:holder/skos:prefLabel ?who ;
    kg:stance/rdfs:label ?stance ;
    kg:issue/skos:prefLabel ?what .
}
ORDER BY ?who ?what
LIMIT 100
`;

const root = document.getElementById("editor");
const Editor = window.Yasgui.default || window.Yasgui;
Editor.Yasqe.defaults.autocompleters = ["variables"];
Editor.Yasqe.defaults.value = first;
new Editor(root, {
  persistenceId: "kg",
  copyEndpointOnNewTab: true,
  endpointCatalogueOptions: { getData: () => [{ endpoint }] },
  requestConfig: { endpoint, method: "POST" },
  yasqe: { value: first, createShareableLink: null },
});
