package io.dealerloop.customers;

import io.dealerloop.kernel.PlainText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How names of people and organisations are compared. */
public final class PersonName {

    /** Stored where a delivery came without any name. */
    public static final String UNKNOWN = "未知";

    private static final Set<String> NOTHING = Set.of("", "未知", "无", "没有", "不详", "空", "暂无", "无名", "未提供", "none", "null", "unknown", "na",
            "n/a", "-", "--", "/", "客户", "车主", "散客", "本人", "同车主", "同上");
    private static final String DECORATION = "\u00b7\u2022\u30fb\u200b\ufeff.";
    private static final Pattern TITLE = Pattern.compile("(先生|女士|小姐|太太|师傅|司机|老板|经理|主任|总|mr|mrs|ms)\\.?$");
    private static final String[] ORGANISATIONS = {"公司", "集团", "工厂", "中心", "学校", "大学", "医院", "银行", "协会", "委员会", "事务所", "研究院", "研究所",
        "商行", "商店", "合作社", "车队", "支队", "政府", "法院", "派出所", "分局", "公安局", "税务局", "ltd", "inc", "limited", "company", "corp"};

    private PersonName() {}

    /** The name as compared: full-width made half, no blanks and dots, lower case. */
    public static String key(String name) {
        return name == null ? "" : PlainText.without(PlainText.normalised(name), DECORATION).toLowerCase(Locale.ROOT);
    }

    /** Whether the cell names nobody: empty, 未知, 无, 同上 … */
    public static boolean unknown(String name) {
        return NOTHING.contains(key(name));
    }

    /** Whether it is an organisation's name rather than a person's: one name, one customer, whoever answers its phone. */
    public static boolean organisation(String name) {
        String key = key(name);
        for (String word : ORGANISATIONS) {
            if (key.contains(word)) {
                return true;
            }
        }
        return key.length() > 1 && key.endsWith("厂");
    }

    /** Whether a form of address only: 李先生. */
    static boolean titled(String key) {
        return TITLE.matcher(key).find();
    }

    /**
     * Whether two keys under one phone number may be one person: equal, unnamed, or of one family name (王晓明, 王小明, 王先生).
     */
    static boolean compatible(String one, String other) {
        if (NOTHING.contains(one) || NOTHING.contains(other) || one.equals(other)) {
            return true;
        }
        if (organisation(one) || organisation(other)) {
            return false;
        }
        return one.codePointAt(0) == other.codePointAt(0) && Character.isIdeographic(one.codePointAt(0));
    }
}
