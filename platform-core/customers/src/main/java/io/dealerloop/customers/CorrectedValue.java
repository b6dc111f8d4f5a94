package io.dealerloop.customers;

import io.dealerloop.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A corrected value as the columns it takes.
 *
 * @param columns every column that changes with it, in the order of the table
 */
record CorrectedValue(Map<String, Object> columns) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");

    /** @throws Problem when the value cannot stand in that field */
    static CorrectedValue of(Correction.Field field, String value, String areaCode) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            throw Problem.invalid("value", "请填写更正后的内容。", "Say what it should be.");
        }
        if (text.length() > 300) {
            throw Problem.invalid("value", "最多 300 个字符。", "At most 300 characters.");
        }
        return switch (field) {
            case NAME -> of("name", text, "name_key", PersonName.key(text));
            case ADDRESS -> of("address", text);
            case EMAIL -> email(text);
            case PHONE -> phone(text, areaCode);
            case PLATE -> plate(text);
            case IMPORT -> throw Problem.invalid("field", "不能逐项更正导入。", "An import is not corrected by hand.");
        };
    }

    private static CorrectedValue email(String text) {
        if (!EMAIL.matcher(text).matches()) {
            throw Problem.invalid("value", "邮箱格式不对。", "That is not an e-mail address.");
        }
        return of("email", text, "email_wrong", false);
    }

    private static CorrectedValue phone(String text, String areaCode) {
        Phone phone = PhoneReading.of(text, areaCode).first().orElseThrow(() ->
                Problem.invalid("value", "电话号码不对，座机请带区号。", "That is not a phone number; a landline needs its area code."));
        return of("phone", phone.number(), "phone_raw", text, "phone_mobile", phone.mobile(), "phone_tail4", phone.tail4(),
                "phone_wrong", false);
    }

    private static CorrectedValue plate(String text) {
        String plate = Plate.read(text).filter(Plate::plausible).orElseThrow(() ->
                Problem.invalid("value", "车牌号格式不对。", "That is not a licence plate."));
        return of("plate", plate, "plate_tail", Plate.tail(plate));
    }

    private static CorrectedValue of(Object... pairs) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.put((String) pairs[i], pairs[i + 1]);
        }
        return new CorrectedValue(columns);
    }
}
