package io.dealerloop.standards;

import io.dealerloop.kernel.Problem;
import io.dealerloop.pluginhost.Finding;
import io.dealerloop.spi.Text;
import java.util.List;

/**
 * Why an archive is not taken.
 *
 * @param code stable, such as {@code unsigned}: the field of the problem's entry
 * @param detail what is wrong and how to mend it
 */
record Reason(String code, Text detail) {

    static Reason of(String code, String zh, String en) {
        return new Reason(code, Text.of(zh, en));
    }

    static Reason of(Finding finding) {
        return new Reason(finding.code().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), finding.sentence());
    }

    /** All of them in one refusal. */
    static Problem refused(List<Reason> reasons) {
        Problem problem = Problem.refused("插件包未被接受：共 " + reasons.size() + " 处问题，什么也没有保存。",
                "The archive was not taken for " + reasons.size() + " reason(s); nothing of it was kept.");
        reasons.forEach(reason -> problem.and(reason.code(), reason.detail().zh(), reason.detail().en()));
        return problem;
    }
}
