/**
 * What runs inside a plugin worker, the child process in which plugins live, and what it and the platform must agree on: the questions,
 * the records that travel, the checks. Knows the contract and PF4J, nothing of the platform.
 */
package io.dealerloop.pluginworker;
