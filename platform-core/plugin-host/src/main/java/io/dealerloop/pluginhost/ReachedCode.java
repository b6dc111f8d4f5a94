package io.dealerloop.pluginhost;

import io.dealerloop.spi.Text;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.BootstrapMethodEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Everything one class's code touches, held against what was granted: what it extends, the types in its fields and methods, each call,
 * field, cast, constant and method reference. What only stands in a table of constants and is never used counts for nothing.
 */
final class ReachedCode {

    private final Map<String, ClassModel> own;
    private final ClassModel type;
    private final String name;
    private final Collection<Finding> findings;
    private String where;

    ReachedCode(Map<String, ClassModel> own, ClassModel type, Collection<Finding> findings) {
        this.own = own;
        this.type = type;
        this.name = Names.of(type.thisClass());
        this.findings = findings;
    }

    void read() {
        where = name;
        type.superclass().ifPresent(this::type);
        type.interfaces().forEach(this::type);
        for (FieldModel field : type.fields()) {
            where = name + "." + field.fieldName().stringValue();
            type(field.fieldTypeSymbol());
        }
        for (MethodModel method : type.methods()) {
            where = name + "." + method.methodName().stringValue();
            types(method.methodTypeSymbol());
            ownMethod(method);
            method.code().ifPresent(code -> code.forEach(this::element));
        }
    }

    private void ownMethod(MethodModel method) {
        if (method.flags().has(AccessFlag.NATIVE)) {
            findings.add(Reach.NATIVE.finding(where, "native"));
        }
        if (method.methodName().equalsString("finalize") && method.methodTypeSymbol().parameterCount() == 0) {
            findings.add(Finding.refused("FINALIZER", Text.of("插件没有终结器（finalize）", "A plugin has no finalizers"), where,
                    Text.of("删除这个方法", "remove the method")));
        }
    }

    private void element(CodeElement element) {
        switch (element) {
            case InvokeInstruction call -> member(call.method());
            case FieldInstruction field -> member(field.field());
            case InvokeDynamicInstruction linked -> bootstrap(linked.invokedynamic().bootstrap());
            case ConstantInstruction.LoadConstantInstruction constant -> constant(constant.constantEntry());
            case NewObjectInstruction made -> type(made.className());
            case NewReferenceArrayInstruction made -> type(made.componentType());
            case NewMultiArrayInstruction made -> type(made.arrayType());
            case TypeCheckInstruction cast -> type(cast.type());
            case ExceptionCatch caught -> caught.catchType().ifPresent(this::type);
            default -> { }
        }
    }

    private void bootstrap(BootstrapMethodEntry bootstrap) {
        MemberRefEntry linker = bootstrap.bootstrapMethod().reference();
        if (!Granted.LIST.bootstrap(Names.of(linker.owner()), linker.name().stringValue())) {
            member(linker);
        }
        bootstrap.arguments().forEach(this::constant);
    }

    private void constant(LoadableConstantEntry constant) {
        switch (constant) {
            case ClassEntry literal -> type(literal);
            case MethodHandleEntry handle -> member(handle.reference());
            case MethodTypeEntry signature -> types(signature.asSymbol());
            case ConstantDynamicEntry computed -> bootstrap(computed.bootstrap());
            default -> { }
        }
    }

    private void types(MethodTypeDesc signature) {
        type(signature.returnType());
        signature.parameterList().forEach(this::type);
    }

    private void type(ClassEntry entry) {
        type(entry.asSymbol());
    }

    private void type(ClassDesc described) {
        String reached = Names.of(described);
        // What the compiler hands a linker, and nobody else may use.
        boolean ofLinker = reached.equals("java.lang.invoke.MethodHandles$Lookup");
        if (!elementOf(described).isPrimitive() && !own.containsKey(reached) && !ofLinker && !Granted.LIST.type(reached)) {
            reached(reached);
        }
    }

    private static ClassDesc elementOf(ClassDesc type) {
        return type.isArray() ? elementOf(type.componentType()) : type;
    }

    /** A member may be inherited: what is asked is the first class above that is not the plugin's own. */
    private void member(MemberRefEntry member) {
        ClassDesc described = member.owner().asSymbol();
        if (described.isArray()) {
            type(described);
            return;
        }
        member(Names.of(described), member.name().stringValue(), member.type().stringValue(), new HashSet<>());
    }

    private void member(String owner, String member, String signature, Set<String> seen) {
        if (!seen.add(owner)) {
            return;
        }
        ClassModel mine = own.get(owner);
        if (mine == null) {
            if (!Granted.LIST.member(owner, member)) {
                reached(Granted.LIST.type(owner) || !member.equals("<init>") ? owner + "." + member : owner);
            } else if (Granted.LIST.byTheMachinesLocale(owner, member, signature)) {
                findings.add(Reach.LOCALE.finding(where, member.equals("<init>") ? "new " + owner : owner + "." + member));
            }
            return;
        }
        boolean declared = mine.methods().stream().anyMatch(method -> method.methodName().equalsString(member))
                || mine.fields().stream().anyMatch(field -> field.fieldName().equalsString(member));
        if (!declared) {
            mine.superclass().ifPresent(above -> inherited(above, member, signature, seen));
            mine.interfaces().forEach(above -> inherited(above, member, signature, seen));
        }
    }

    /** What is not granted at all is told where the class says that it extends it. */
    private void inherited(ClassEntry above, String member, String signature, Set<String> seen) {
        String owner = Names.of(above);
        if (own.containsKey(owner) || Granted.LIST.type(owner)) {
            member(owner, member, signature, seen);
        }
    }

    private void reached(String target) {
        findings.add(Reach.of(target).finding(where, target));
    }
}
