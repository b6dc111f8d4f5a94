package io.dealerloop.testing;

import io.dealerloop.pluginhost.StandardDescription;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Text;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a standard says of itself: for which brands it is, and what it asks for. */
final class SelfDescription {

    private static final Pattern HTML = Pattern.compile("</?[a-zA-Z][^>]*>");

    private final Questions questions;
    private final Findings findings;

    SelfDescription(Questions questions, Findings findings) {
        this.questions = questions;
        this.findings = findings;
    }

    void brands(boolean base) {
        Set<String> brands = questions.description().brands();
        if (brands.isEmpty() && !base || brands.stream().anyMatch(brand -> brand.isBlank() || brand.length() > 100)) {
            findings.add(Text.of("标准写明适用的品牌，因为门店的标准由车辆的品牌来选择",
                            "A standard names its brands, because the vehicle's brand chooses among a store's standards"),
                    "brands() = " + brands,
                    Text.of("返回导出文件中品牌的写法，中英文都写，不留空白",
                            "return the brand's names as they are written in service exports, Chinese and English, none blank"));
        }
    }

    /** @param base whether nothing lies beneath it */
    void occasions(boolean base) {
        StandardDescription described = questions.description();
        described.occasions().forEach((part, answered) -> Stream.of(Occasion.values()).filter(occasion -> base && !answered.contains(occasion))
                .forEach(occasion -> findings.add(
                        Text.of("基础标准对每一种场合都有回答，因为它下面没有别的标准", "A base answers for every occasion, for nothing lies beneath it"),
                        part + " leave " + occasion + " open", Text.of("让 occasions() 包括 " + occasion, "let occasions() hold " + occasion))));
    }

    void documentation() {
        questions.description().documentation().ifPresentOrElse(this::documentation, () -> findings.warn(
                Text.of("标准用一段文字说明自己的要求，集团启用之前会阅读", "A standard says in prose what it asks for: headquarters reads it before activating it"),
                "documentation() is empty",
                Text.of("返回 Markdown：谁被回访、何时、为什么、有哪些设置", "return Markdown: who is called back, when and why, and what can be set")));
    }

    private void documentation(Text prose) {
        if (HTML.matcher(prose.zh() + prose.en()).find()) {
            findings.warn(Text.of("说明是 Markdown，HTML 会原样显示", "The documentation is Markdown; HTML is shown as it is written"),
                    HTML.matcher(prose.zh() + prose.en()).results().findFirst().orElseThrow().group(),
                    Text.of("只用标题、列表和段落", "use headings, lists and paragraphs"));
        }
    }
}
