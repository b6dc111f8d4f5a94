package io.dealerloop.tenancy;

import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.ShownName;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store to be created.
 *
 * @param code stable name in the group, 2 to 40 of {@code a-z 0-9 -}; never changed
 * @param name as its staff call it, 1 to 200 characters
 * @param kind dealership or shared centre
 * @param timeZone where its days begin and end, such as {@code Asia/Shanghai}
 * @param standards the standards it follows; exactly one is the base
 * @param contact how it presents itself; absent = by its name alone
 */
public record NewStore(String code, String name, Store.Kind kind, String timeZone, List<StandardChoice> standards,
        @Nullable StoreContact contact) {

    static final String CODE = "[a-z][a-z0-9-]{1,39}";

    public NewStore {
        standards = standards == null ? List.of() : List.copyOf(standards);
    }

    /** The same with its name as it is kept. @throws Problem naming the field that is wrong */
    NewStore checked() {
        if (code == null || !code.matches(CODE)) {
            throw Problem.invalid("code", "编码须为 2 到 40 位小写字母、数字或短横线，以字母开头。",
                    "A code has 2-40 lower-case letters, digits or dashes and begins with a letter.");
        }
        if (kind == null) {
            throw Problem.invalid("kind", "请选择门店类型。", "State whether it is a dealership or a shared centre.");
        }
        return new NewStore(code, ShownName.checked("name", name), kind, zone(timeZone).getId(), standards, contact);
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(String.valueOf(name));
        } catch (DateTimeException unknown) {
            throw Problem.invalid("timeZone", "没有时区“" + name + "”。", "There is no time zone '" + name + "'.");
        }
    }
}
