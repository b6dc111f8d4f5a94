package io.dealerloop.pluginhost;

import io.dealerloop.pluginhost.Origin.Kind;
import io.dealerloop.spi.Text;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Signature;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields of one class that could change from one question to the next: one worker asks its objects for many stores. */
final class StaticState {

    private static final String CONTRACT = "io.dealerloop.spi.";

    private final Map<String, ClassModel> own;
    private final ClassModel type;
    private final OwnCode code;
    private final Set<String> lasting;
    private final Collection<Finding> findings;

    /** @param code the same for all classes of a plugin */
    StaticState(Map<String, ClassModel> own, OwnCode code, ClassModel type, Set<String> lasting, Collection<Finding> findings) {
        this.own = own;
        this.code = code;
        this.type = type;
        this.lasting = lasting;
        this.findings = findings;
    }

    void read() {
        boolean standard = isStandard();
        for (FieldModel field : type.fields()) {
            boolean fixed = field.flags().has(AccessFlag.FINAL);
            if (field.flags().has(AccessFlag.SYNTHETIC)) {
                continue;
            }
            if (!field.flags().has(AccessFlag.STATIC)) {
                if (standard && !fixed) {
                    add("FIELD_CHANGES", field, "", Text.of("同一个标准对象回答许多门店的问题，字段不能改变",
                                    "One object of a standard answers for many stores, so its fields do not change"),
                            Text.of("设为 final，或从问题中计算", "make it final, or compute it from the question"));
                } else {
                    kept(field);
                }
            } else if (!fixed) {
                changes(field, "", Text.of("设为 final 且值不可变，或从问题中计算",
                        "make the field final and its value immutable, or compute it from the question"));
            } else {
                value(field);
            }
        }
    }

    /**
     * A field of an object. Objects of a standard, of what its fields are declared as, and of what is kept in static fields live as long as the
     * plugin: what they hold must not change. What is made for one question may hold what it likes; where one cannot tell, it is only said.
     */
    private void kept(FieldModel field) {
        String declared = Names.of(field.fieldTypeSymbol());
        boolean lasts = lasting.contains(Names.of(type.thisClass()));
        if (field.fieldTypeSymbol().isArray()) {
            if (lasts) {
                holds(Finding.Weight.REFUSED, field, Text.of("数组的内容总能改变；改用 List.of(…)", "an array's content can always change: use List.of(…)"));
            }
            return;
        }
        boolean collection = Jdk.collection(declared);
        boolean suspicious = collection || declared.startsWith("java.") && Jdk.mutable(declared);
        if (!suspicious && !lasts || field.fieldTypeSymbol().isPrimitive()) {
            return;
        }
        Kind worst = code.puts(type, field).stream().map(Origin::worst).reduce(Kind.FIXED, Kind::or);
        if (worst == Kind.CHANGES || worst == Kind.UNKNOWN && collection && lasts) {
            holds(worst == Kind.CHANGES && lasts ? Finding.Weight.REFUSED : Finding.Weight.WARNING, field,
                    Text.of("用 List.of、Map.of 或 copyOf(…) 的结果赋值，不在问题之间保存任何东西；不会跟进中间的方法",
                            "assign it from List.of, Map.of or copyOf(…) and keep nothing from one question to the next; a method of yours in"
                                    + " between is not followed"));
        }
    }

    private void holds(Finding.Weight weight, FieldModel field, Text mend) {
        findings.add(new Finding("FIELD_CHANGES", weight, Text.of("同一个标准对象回答许多门店的问题，字段的内容不能改变",
                        "One object of a standard answers for many stores, so what its fields hold does not change"),
                Names.of(type.thisClass()) + "." + field.fieldName().stringValue() + " (" + field.fieldTypeSymbol().displayName() + ")", mend));
    }

    /**
     * The classes whose objects live as long as the plugin, as far as code tells: standards and their parts, what is put into static fields, and
     * what the fields of these are declared as or hold.
     */
    static Set<String> lasting(Map<String, ClassModel> own, OwnCode code) {
        Set<String> found = new HashSet<>();
        own.forEach((name, model) -> {
            StaticState one = new StaticState(own, code, model, Set.of(), List.of());
            if (one.isStandard()) {
                found.add(name);
            }
            model.fields().stream().filter(field -> field.flags().has(AccessFlag.STATIC)).forEach(field -> one.heldBy(field, found));
        });
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            ClassModel model = own.get(open.removeFirst());
            StaticState one = new StaticState(own, code, model, Set.of(), List.of());
            Set<String> more = new HashSet<>();
            model.superclass().map(Names::of).filter(own::containsKey).ifPresent(more::add);
            model.fields().stream().filter(field -> !field.flags().has(AccessFlag.STATIC)).forEach(field -> one.heldBy(field, more));
            more.stream().filter(found::add).forEach(open::add);
        }
        return found;
    }

    /** The plugin's own types among what a field is declared as, what the collection it is declared as holds, and what is seen to be put there. */
    private void heldBy(FieldModel field, Set<String> found) {
        if (field.fieldTypeSymbol().isPrimitive()) {
            return;
        }
        Signature declared = field.findAttribute(Attributes.signature()).map(SignatureAttribute::asTypeSignature)
                .orElseGet(() -> Signature.of(field.fieldTypeSymbol()));
        named(declared, found);
        code.puts(type, field).stream().flatMap(put -> put.all().stream())
                .map(made -> made.type).filter(own::containsKey).forEach(found::add);
    }

    private void named(Signature signature, Set<String> found) {
        if (signature instanceof Signature.ArrayTypeSig array) {
            named(array.componentSignature(), found);
        } else if (signature instanceof Signature.ClassTypeSig named) {
            String name = Names.of(named.classDesc());
            if (own.containsKey(name)) {
                found.add(name);
            } else if (Jdk.collection(name) || name.equals("java.util.Optional")) {
                for (Signature.TypeArg argument : named.typeArgs()) {
                    if (argument instanceof Signature.TypeArg.Bounded bounded) {
                        named(bounded.boundType(), found);
                    }
                }
            }
        }
    }

    private void value(FieldModel field) {
        ClassDesc declared = field.fieldTypeSymbol();
        String name = Names.of(declared);
        if (declared.isArray()) {
            changes(field, " (" + declared.displayName() + ")", Text.of("数组的内容总能改变；改用 List.of(…)",
                    "an array's content can always change: use List.of(…)"));
        } else if (Jdk.collection(name)) {
            if (!assignedFixed(field)) {
                changes(field, " (" + declared.displayName() + ")",
                        Text.of("在声明处直接用 List.of、Set.of、Map.of、copyOf 或 Collections.unmodifiable… 赋值；不会跟进中间的方法，请用 List.copyOf(…) 包住它的结果",
                                "assign it where it is declared, straight from List.of, Set.of, Map.of, copyOf or Collections.unmodifiable…;"
                                        + " a method of yours in between is not followed, so wrap what it returns into List.copyOf(…)"));
            }
        } else if (code.mutable(name)) {
            changes(field, " (" + declared.displayName() + ")", Text.of("换成值不可变的类型，如 record、String、List.of(…)",
                    "use a type whose values cannot change, such as a record, a String or List.of(…)"));
        } else if (!declared.isPrimitive() && code.puts(type, field).stream().anyMatch(put -> put.worst() == Kind.CHANGES)) {
            changes(field, " (" + declared.displayName() + ")", Text.of("其中保存的集合或对象仍可改变；在构造方法里用 List.copyOf(…) 等复制，不要让 lambda 捕获可变对象",
                    "what it holds can change: let its constructor copy collections with List.copyOf(…) and the like, and let no lambda keep hold of"
                            + " what changes"));
        }
    }

    /** Whether the class initializer puts there, each time it does, what cannot change. */
    private boolean assignedFixed(FieldModel field) {
        List<Origin> puts = code.puts(type, field);
        return !puts.isEmpty() && puts.stream().allMatch(put -> put.worst() == Kind.FIXED);
    }

    private boolean isStandard() {
        return !type.flags().has(AccessFlag.INTERFACE) && standard(type);
    }

    private boolean standard(ClassModel candidate) {
        return candidate.interfaces().stream().anyMatch(this::standardPart)
                || candidate.superclass().filter(above -> own.containsKey(Names.of(above)))
                        .map(above -> standard(own.get(Names.of(above)))).orElse(false);
    }

    private boolean standardPart(ClassEntry face) {
        String name = Names.of(face);
        return name.startsWith(CONTRACT) && name.endsWith("Standard")
                || own.containsKey(name) && own.get(name).interfaces().stream().anyMatch(this::standardPart);
    }

    private void changes(FieldModel field, String what, Text mend) {
        add("STATIC_STATE", field, what, Text.of("会改变的静态字段会混淆共用同一插件的门店",
                "A static field that can change would mix the stores that share the plugin"), mend);
    }

    private void add(String code, FieldModel field, String what, Text rule, Text mend) {
        findings.add(Finding.refused(code, rule, Names.of(type.thisClass()) + "." + field.fieldName().stringValue() + what, mend));
    }
}
