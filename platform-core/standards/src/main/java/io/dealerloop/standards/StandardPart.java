package io.dealerloop.standards;

/** What a standard can have an opinion about, in the order of the contract; the rest is the base standard's. */
public enum StandardPart { CALLBACKS, SURVEYS, SCRIPTS, FORMS, IMPORTS, TICKETS, COMPLAINTS }
