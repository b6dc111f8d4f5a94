/**
 * The base every store has: the plain practice of a Chinese 4S store (4S 店), of no brand. What a brand's standard has no opinion on is
 * answered here, and a store without a brand standard works by it alone. Every day, limit and wording a store may want otherwise is a
 * setting.
 */
package io.dealerloop.plugins.standard4s;
