package io.dealerloop.testing;

import io.dealerloop.spi.Text;

/** What the kit holds a standard to. The name is the {@link io.dealerloop.pluginhost.Finding#code code} of what it finds. */
public enum Rule {
    BRANDS("标准写明适用的品牌", "It names the brands it is written for"),
    DOCUMENTATION("标准说明自己的要求", "It says in prose what it asks for"),
    HOSTILE_DELIVERIES("任何交车记录都有回答", "Every hostile delivery is answered"),
    RANDOM_DELIVERIES("大量交车记录在时限内都有回答", "Two thousand random deliveries are answered in time"),
    ANY_SETTING("无论门店怎样设置都有回答", "Every delivery is answered whatever a store sets"),
    FLEET("一个集团客户一天交付 40 辆车", "Forty cars of one fleet on one day"),
    ATTEMPTS_END("失败的回访总有终点", "Failed attempts come to an end"),
    SAME_ANSWER("同样的问题总是得到同样的回答", "The same question always gets the same answer"),
    MANY_THREADS("多个线程同时提问，回答不变", "Many threads get the answers that one gets"),
    SURVEYS("问卷符合约定", "Surveys keep the contract"),
    SCRIPTS("话术和短信、邮件符合约定", "Scripts and messages keep the contract"),
    FORMS("表单符合约定", "Forms keep the contract"),
    RECORD_FORMATS("信息记录格式写出后能原样读回", "Record formats read back what they write"),
    COMPLAINT_LEVELS("投诉级别与时限符合约定", "Complaint levels and their clocks keep the contract"),
    COMPLAINT_LEVEL("每个投诉都有一个存在的级别", "Every complaint gets a level that exists"),
    IMPORT_MAPPING("导入用词没有歧义", "The words of exports have one meaning each"),
    OVERRIDES("与基础标准同名的保持原来的含义", "What is called as the base's keeps its meaning"),
    LANGUAGES("文字有中文也有英文", "Texts are in both languages"),
    TIME("全部问题在时限内答完", "All the questions together are answered in time");

    private final Text title;

    Rule(String zh, String en) {
        this.title = Text.of(zh, en);
    }

    public Text title() {
        return title;
    }
}
