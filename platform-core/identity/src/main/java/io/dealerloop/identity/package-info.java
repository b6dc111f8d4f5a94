/**
 * Who someone is, which posts (岗位) they hold in which store from when to when, and what a post may do. Keycloak proves the
 * person; our database is the authority on posts.
 */
package io.dealerloop.identity;
