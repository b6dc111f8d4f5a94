package io.dealerloop.tickets;

/** By what a ticket is found, in the one spelling under which it is compared. */
record TicketKey(Kind kind, String value) {

    enum Kind {
        /** The whole number; a landline's without its area code too. */
        PHONE,
        /** Its last four digits. */
        PHONE_TAIL,
        PLATE,
        /** Its last five characters, six, and what follows the province. */
        PLATE_TAIL,
        VIN,
        /** Its last six characters, or what was said of it where that was less. */
        VIN_TAIL,
        /** A person's or organisation's name. */
        NAME,
        /** The name in Latin letters, wangxiaoming. */
        PINYIN,
        /** Of each of its characters the first Latin letter, wxm. */
        INITIALS,
        /** A word of what the ticket is about. */
        WORD
    }
}
