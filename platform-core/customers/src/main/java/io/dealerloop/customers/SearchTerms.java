package io.dealerloop.customers;

/** What a few words may mean when somebody looks for a customer; a reading that does not fit is {@code null} or empty. */
record SearchTerms(String nameKey, String[] phones, String phoneTail, String plate, String plateTail, String vinTail) {

    static SearchTerms of(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        String[] phones = PhoneReading.of(text, null).first().map(phone -> new String[] {phone.number()}).orElseGet(() -> new String[0]);
        String plate = Plate.spelled(text);
        return new SearchTerms(PersonName.key(text), phones, digits.matches("\\d{4}") ? digits : null,
                plate, plate.length() >= 5 ? Plate.tail(plate) : null, plate.length() == 6 ? plate : null);
    }

    /** The first key that no longer begins like the name looked for. */
    String afterNameKey() {
        return nameKey + Character.toString(Character.MAX_CODE_POINT);
    }
}
