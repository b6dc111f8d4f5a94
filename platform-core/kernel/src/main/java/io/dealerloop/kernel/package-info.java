/**
 * What every capability stands on and that knows none of them: the tenant scope and the only door to store tables, the business
 * clock, problems, events and jobs, and the audit trail.
 */
package io.dealerloop.kernel;
