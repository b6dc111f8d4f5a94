/**
 * A small dealer standard of Yaolan Motors (曜澜汽车). The brand is invented: it exists to show that channels, days, questions and forms
 * are a plugin's business, and to be copied by whoever writes a standard. Any likeness to a real brand is accidental.
 */
package io.dealerloop.plugins.yaolan;
