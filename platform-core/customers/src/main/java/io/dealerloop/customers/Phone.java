package io.dealerloop.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in the one spelling under which it is stored and compared: a mobile as {@code 13800138000}, a landline (座机) as
 * {@code 010-55501101}, a number abroad as {@code +85251234567}.
 *
 * @param number the number in that spelling
 * @param mobile whether it takes text messages
 */
public record Phone(String number, boolean mobile) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern CHINA = Pattern.compile("^(\\+86|0086)");
    private static final Pattern CHINA_BARE = Pattern.compile("^86(?=1[3-9]\\d{9}$)");
    private static final Pattern ZERO_MOBILE = Pattern.compile("01[3-9]\\d{9}");
    private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{6,7}");
    private static final Pattern ONE_DIGIT_ONLY = Pattern.compile("(\\d)\\1{6,}|1[3-9](\\d)\\2{8}");

    /** The last four digits, by which people look a number up. */
    public String tail4() {
        return number.substring(Math.max(0, number.length() - 4));
    }

    /**
     * Reads one number however it is written.
     *
     * @param digits digits with an optional leading plus, nothing else
     * @param areaCode area code (区号) with its zero to read a local landline with; {@code null} where unknown
     */
    static Optional<Phone> of(String digits, String areaCode) {
        if (MOBILE.matcher(digits).matches() && !ONE_DIGIT_ONLY.matcher(digits).matches()) {
            return Optional.of(new Phone(digits, true));
        }
        String national = CHINA_BARE.matcher(CHINA.matcher(digits).replaceFirst("")).replaceFirst("");
        if (ZERO_MOBILE.matcher(national).matches()) {
            national = national.substring(1);
        }
        if (ONE_DIGIT_ONLY.matcher(national).matches()) {
            return Optional.empty();
        }
        if (MOBILE.matcher(national).matches()) {
            return Optional.of(new Phone(national, true));
        }
        if (areaCode != null && LOCAL.matcher(national).matches()) {
            return landline(areaCode + national);
        }
        return landline(digits.startsWith("+86") || digits.startsWith("0086") ? zeroed(national) : digits);
    }

    private static String zeroed(String national) {
        return national.startsWith("0") || national.startsWith("400") || national.startsWith("800") ? national : "0" + national;
    }

    private static Optional<Phone> landline(String digits) {
        try {
            PhoneNumber parsed = NUMBERS.parse(digits.startsWith("00") ? "+" + digits.substring(2) : digits, "CN");
            if (!NUMBERS.isValidNumber(parsed)) {
                return Optional.empty();
            }
            boolean mobile = NUMBERS.getNumberType(parsed) == PhoneNumberType.MOBILE;
            if (parsed.getCountryCode() != 86) {
                return Optional.of(new Phone(NUMBERS.format(parsed, PhoneNumberFormat.E164), mobile));
            }
            String significant = NUMBERS.getNationalSignificantNumber(parsed);
            int area = NUMBERS.getLengthOfGeographicalAreaCode(parsed);
            return Optional.of(new Phone(
                    area > 0 ? "0" + significant.substring(0, area) + "-" + significant.substring(area) : significant, mobile));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
