package io.dealerloop.sample;

import java.util.Arrays;
import java.util.List;

/** Chinese names: mostly common ones, now and then a compound surname, a minority name with a dot, a rare character. */
final class Names {

    /** Roughly by frequency. */
    private static final List<String> SURNAMES = words("""
            王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕
            苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史
            顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 庞 樊 兰 殷 施 陶 洪 翟 安 颜 倪 严 牛 温 芦 季 俞 章 鲁 葛
            伍 韦 申 尤 毕 聂 焦 向 柳 邢 岳 齐 梅 庄 辛 管 祝 左 涂 谷 祁 时 舒 耿 牟 卜 路 詹 关 苗 凌 费 纪 靳 盛 童 欧 甄 项 曲""");
    private static final List<String> COMPOUND = words("欧阳 上官 司马 诸葛 夏侯 皇甫 尉迟 令狐 端木 司徒");
    private static final List<String> MALE = words("""
            伟 强 磊 军 勇 杰 涛 超 明 刚 平 辉 鹏 华 飞 鑫 波 斌 宇 浩 凯 健 俊 帆 帅 旭 宁 龙 林 阳 建华 建国 志强 志明 国庆 海涛
            文博 子轩 浩然 宇航 俊杰 天佑 思远 家豪 明哲 晓东 立新 卫东 永强 德胜 振华 云飞 鸿飞 少华 学军 新民 一鸣 博文 梓豪""");
    private static final List<String> FEMALE = words("""
            芳 娜 敏 静 丽 艳 娟 霞 燕 玲 婷 雪 慧 莉 洁 倩 琳 颖 蕾 梅 丹 萍 红 玉兰 桂英 秀英 淑珍 雨欣 梓涵 诗涵 欣怡 佳怡 晓燕
            晓丽 海燕 春梅 雅静 思雨 梦瑶 雨桐 若曦 美玲 丽娟 凤英 玉梅 文静 晓红 子涵 可欣 嘉怡 书瑶""");
    /** Characters that GB18030 writes in four bytes; two of them lie outside Unicode's basic plane. */
    private static final List<String> RARE = words("䶮 㛃 㵘 䒟 𬭎 𠅤 㑇 㬎");
    private static final List<String> MINORITY = words("""
            阿依古丽·买买提 艾力·吐尔逊 古丽娜尔·阿不都 买买提江·艾山 迪丽娜·热合曼 叶尔兰·巴合提 阿迪力·玉素甫 巴特尔·额尔敦
            热依汗·卡德尔 努尔兰·哈力克 扎西·才让 卓玛·央金""");

    private Names() {
    }

    static String of(Dice dice, boolean female) {
        if (dice.percent(0.5)) {
            return dice.one(MINORITY);
        }
        String surname = dice.percent(1.5) ? dice.one(COMPOUND) : dice.early(SURNAMES);
        if (dice.percent(0.4)) {
            return surname + dice.one(RARE);
        }
        return surname + dice.one(female ? FEMALE : MALE);
    }

    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).toList();
    }
}
