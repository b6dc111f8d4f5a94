/**
 * Callbacks (回访): from a delivery to a finished callback. The day is opened from what the brands' standards answer, the list is worked,
 * every attempt is recorded, the day is handed in, and its forms are filled.
 */
package io.dealerloop.callbacks;
