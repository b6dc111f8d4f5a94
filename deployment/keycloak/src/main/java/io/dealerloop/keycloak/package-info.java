/**
 * Steps of Keycloak's flows that cost and answer the same whether or not a name exists. User names carry the group, so a step that
 * tells names apart would tell one group of another. Runs inside Keycloak; no other part of ours knows it.
 */
package io.dealerloop.keycloak;
