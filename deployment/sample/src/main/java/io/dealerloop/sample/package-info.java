/**
 * Believable synthetic dealerships for the demo, the tests and the bench. Everything is invented and follows from a seed: the same
 * seed, stores and day give the same bytes. Nothing here is part of the platform; what it writes are the files a dealer management
 * system would export, and the platform reads them as it reads anybody's.
 */
package io.dealerloop.sample;
