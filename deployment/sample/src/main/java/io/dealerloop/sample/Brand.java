package io.dealerloop.sample;

import java.util.List;
import java.util.Map;

/**
 * A brand's cars.
 *
 * @param name as exports write it and as {@code tenants/} names it
 * @param maker first three characters of its vehicle identification numbers (WMI); 曜澜's is invented like the brand
 */
record Brand(String name, String maker, List<Model> models) {

    /** Drive of a model: decides the plate's colour. */
    enum Drive { PETROL, HYBRID, ELECTRIC }

    /** @param descriptor places 4 to 8 of the vehicle identification number */
    record Model(String name, String descriptor, Drive drive, int price) {
    }

    private static final Map<String, Brand> KNOWN = Map.of(
            "北京现代", new Brand("北京现代", "LBE", List.of(
                    petrol("伊兰特", "CDAF4", 115_800), petrol("途胜L", "TMBK5", 168_800), petrol("ix35", "JMBC3", 133_800),
                    petrol("索纳塔", "EFAH2", 179_800), petrol("名图", "FCAJ1", 143_700), petrol("领动", "HDAG4", 109_800),
                    petrol("库斯途", "MPVB2", 186_800), petrol("悦纳", "RBAD7", 79_900),
                    new Model("途胜L混动", "TMHK6", Drive.PETROL, 189_800), new Model("EO羿欧", "EYEV1", Drive.ELECTRIC, 149_800))),
            "曜澜", new Brand("曜澜", "LX0", List.of(
                    new Model("曜澜E6", "YEAA6", Drive.ELECTRIC, 169_900), new Model("曜澜X7", "YXHB7", Drive.HYBRID, 219_900),
                    petrol("曜澜A5", "YAPC5", 128_900), new Model("曜澜M9", "YMEB9", Drive.ELECTRIC, 309_900))));

    /** @throws IllegalArgumentException for a brand the sample has no cars of */
    static Brand named(String name) {
        Brand brand = KNOWN.get(name);
        if (brand == null) {
            throw new IllegalArgumentException("The sample knows no cars of the brand " + name + ", only of " + KNOWN.keySet());
        }
        return brand;
    }

    private static Model petrol(String name, String descriptor, int price) {
        return new Model(name, descriptor, Drive.PETROL, price);
    }
}
