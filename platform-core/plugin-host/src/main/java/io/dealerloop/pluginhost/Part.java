package io.dealerloop.pluginhost;

/** The parts of the contract a standard may have an opinion about. */
public enum Part {
    CALLBACKS, SURVEYS, SCRIPTS, FORMS, IMPORTS, TICKETS, COMPLAINTS
}
