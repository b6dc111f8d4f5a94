/**
 * Imports: exports of a store's dealer management system (DMS), from file to deliveries. A file is checked first (dry run), then
 * loaded; it can be taken back whole while nothing is built on it.
 */
package io.dealerloop.imports;
