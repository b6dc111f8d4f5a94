/**
 * The audit trail (审计): read by those who may, sealed day by day with a chain of hashes, verified.
 *
 * <p>What is written into it is the kernel's matter: {@link io.dealerloop.kernel.Audit} and {@link io.dealerloop.kernel.Discloses}.
 */
package io.dealerloop.audit;
