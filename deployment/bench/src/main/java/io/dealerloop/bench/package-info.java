/**
 * Measures the platform on this machine: opening the day, reading the list, recording a result, importing. Each figure stands beside
 * that of a bare JDBC loop which sends the very statements the platform sent, taken from PostgreSQL's log, to the same database in
 * the same run. Run by {@code deployment/bench/run}; what it finds is written to {@code docs/benchmarks.md}.
 */
package io.dealerloop.bench;
