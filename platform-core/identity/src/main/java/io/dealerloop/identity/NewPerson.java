package io.dealerloop.identity;

import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.ShownName;
import io.dealerloop.spi.Post;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be invited.
 *
 * @param userName sign-in name: the group's code, a dot, then 1 to 40 characters of {@code a-z 0-9 . -}
 * @param name shown to colleagues, 1 to 200 characters
 * @param email where the invitation goes
 * @param language {@code zh} or {@code en}; absent = {@code zh}
 */
public record NewPerson(String userName, String name, String email, @Nullable String language) {

    private static final Pattern REST = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"',;:\\\\]{1,64}@[^\\s@<>\"',;:\\\\]{1,190}");

    /** The appointment it leads to, without posts. @throws Problem naming each field that is wrong */
    public Appointment checked(String groupCode) {
        String prefix = groupCode + ".";
        if (userName == null || !userName.startsWith(prefix) || !REST.matcher(userName.substring(prefix.length())).matches()) {
            throw Problem.invalid("userName", "登录名须以“" + prefix + "”开头，其后为 1 到 40 位小写字母、数字、点或短横线。",
                    "User names begin with '" + prefix + "', followed by 1-40 of a-z 0-9 . -");
        }
        if (email == null || !EMAIL.matcher(email).matches()) {
            throw Problem.invalid("email", "请填写有效的邮箱。", "State a valid e-mail address.");
        }
        if (language != null && !language.equals("zh") && !language.equals("en")) {
            throw Problem.invalid("language", "语言只能是 zh 或 en。", "The language is zh or en.");
        }
        return new Appointment(userName, ShownName.checked("name", name), email, language == null ? "zh" : language, Set.<Post>of());
    }
}
