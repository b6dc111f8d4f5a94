package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.ImportField;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.ImportMapping.Heading;
import io.dealerloop.spi.ImportMapping.KindWords;
import io.dealerloop.spi.ServiceKind;
import java.util.List;

/**
 * How Chinese dealer management systems head their columns, beyond what the core knows. Where a file may hold several columns for one
 * field, the more telling ones stand first, the core's own among them.
 */
final class ExportWords {

    static final ImportMapping MAPPING = new ImportMapping(
            List.of(
                    words(ImportField.DOCUMENT_NO, "派工单号,委托书号,工单号,任务委托书号,合同号,销售合同号,合同编号,销售单号,订单号,RO号,派工号,委托单号,委托单编号,"
                            + "维修单编号,接车单号,接车单编号,任务单号,作业单号,工令号,RO单号,维修合同号,结算单编号,维修订单号"),
                    words(ImportField.VIN, "VIN,车架号,底盘号,车辆VIN,车辆VIN码,VIN编码,VIN代码,车架编号,底盘编号,大架号,车架"),
                    words(ImportField.PLATE, "车牌号,车牌号码,车牌,车辆牌照,车辆牌照号,车牌照,车牌照号,牌照编号,车辆号牌,号牌号码,号牌"),
                    words(ImportField.BRAND, "品牌,车辆品牌,所属品牌,车辆厂牌,厂牌名称,主营品牌"),
                    words(ImportField.MODEL, "车型,车型名称,车型描述,车系,车型配置,车辆名称,销售车型,车辆款式,车型代码"),
                    words(ImportField.COLOUR, "颜色,车身颜色,外色,外饰颜色,车身颜色名称,车漆颜色"),
                    words(ImportField.MILEAGE, "行驶里程,进厂里程,里程,进站里程,入厂里程,接车里程,来店里程,进店里程,表显里程,本次里程,总里程,累计里程,出站里程"),
                    words(ImportField.OWNER_NAME, "车主,车主姓名,登记车主,行驶证车主,机动车所有人,车辆所有人,所有人"),
                    words(ImportField.OWNER_PHONE, "车主手机,车主电话,车主移动电话,车主联系手机,车主手机1,登记电话"),
                    words(ImportField.OWNER_PHONE2, "备用电话,固定电话,备用联系电话,备用手机,车主手机2,固话,住宅电话,宅电"),
                    words(ImportField.OWNER_EMAIL, "邮箱,电子邮箱,电子邮件地址,电邮,电子信箱,客户邮箱"),
                    words(ImportField.OWNER_ADDRESS, "地址,联系地址,通信地址,邮寄地址,现住址,居住地址,客户联系地址"),
                    words(ImportField.CONTACT_NAME, "送修人,送修人姓名,送修客户,送站人,托修人,托修方,来厂人,来店人,进店人"),
                    words(ImportField.CONTACT_PHONE, "送修人手机,送修人电话,送修手机,送修电话,送修人手机号码,送修联系方式,托修人电话,来厂人电话,来店人电话,来店人手机"),
                    words(ImportField.NAME, "客户姓名,客户名称,用户名称,用户名,会员姓名"),
                    words(ImportField.PHONE, "手机,联系电话,客户联系电话,客户手机号,客户手机号码,客户移动电话,用户手机,用户手机号,联系手机"),
                    words(ImportField.ARRIVED_AT, "进厂时间,进厂日期,进站时间,接车时间,来店时间,来店日期,到店时间,到店日期,进店时间,进店日期,接待时间,接待日期,派工时间,派工日期"),
                    words(ImportField.DELIVERED_ON, "交车日期,交车时间,实际交车时间,实际交车日期,交付时间,实际交付时间,提车日期,提车时间,取车时间,取车日期,出厂日期,出厂时间,"
                            + "出站时间,出站日期,离厂日期,离厂时间,出店时间,出店日期,离店时间,离店日期,结算日期,结算时间,结算完成时间,结单日期,结单时间,关单日期,关单时间,收银时间,收款日期"),
                    words(ImportField.SERVICE_KIND, "维修类别,维修类型,业务类型,服务类别,工单类别,工单种类,委托类型,委托书类型,进厂类型,来店类型,修理种类,维修业务类型"),
                    words(ImportField.MAIN_ITEMS, "进厂主要事项,维修项目,维修内容,维修事项,维修项目明细,主要维修项目,作业名称,客户需求,客户报修,车主描述,报修问题,故障现象"),
                    words(ImportField.ADVISOR, "服务顾问,服务顾问姓名,服务顾问名称,SA姓名,接待顾问,业务接待员,销售顾问姓名,销售顾问名称"),
                    words(ImportField.AMOUNT, "结算金额,应收金额,实收金额,结算总金额,应收合计,实收合计,结算总额,成交价格,成交金额"),
                    words(ImportField.WATCH_IN_USE, "继续使用观察,待观察项目,跟踪观察,观察事项,需跟踪项目"),
                    words(ImportField.FIRST_VISIT, "首次进厂,首次到店,是否首次到店,首次进站,是否首次进站,首次来店,是否首次来店"),
                    words(ImportField.STATUS, "状态,工单状态,维修状态,委托状态,委托单状态,业务状态"),
                    words(ImportField.STORE_NAME, "门店,门店名称,经销商简称,经销店,专营店,专营店名称,授权店,服务中心,服务店"),
                    words(ImportField.CUSTOMER_TYPE, "客户类型,客户性质,客户属性,车主属性,公私性质"),
                    words(ImportField.FLEET_NAME, "集团名称,集团客户名称,大客户,车队名称,车队"),
                    words(ImportField.OFTEN_ONLINE, "经常上网,是否上网,常用网络")),
            List.of(
                    kind(ServiceKind.MAINTENANCE, "养护,定保,季保,年保,免保,新保,机油保养,保养套餐,常规养护,换机油"),
                    kind(ServiceKind.SMALL_REPAIR, "轻微维修,简单维修,小修项目,小故障,补胎"),
                    kind(ServiceKind.REPAIR, "检修,深度维修,故障检修,事故理赔,保险理赔,定损维修,一般事故,大事故,保内维修,保外维修,质量担保,三包维修,首保返修,二次维修,钣喷维修,美容钣喷"),
                    kind(ServiceKind.CAMPAIGN, "技术服务活动,厂家活动,缺陷召回,召回维修,免费检测,免检活动,软件升级"),
                    kind(ServiceKind.NONE, "试驾车,展车,库存车,代步车,公务车,自店车,新车整备,二手车整备,内修,厂内车辆")));

    private ExportWords() {}

    private static Heading words(ImportField field, String words) {
        return new Heading(field, List.of(words.split(",")));
    }

    private static KindWords kind(ServiceKind kind, String words) {
        return new KindWords(kind, List.of(words.split(",")));
    }
}
