package io.dealerloop.pluginhost;

import io.dealerloop.pluginhost.Origin.Kind;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a plugin's own methods, constructors and fields do to values, followed a few calls deep; and what is known of the JDK's. A plugin's
 * own method in between is followed to find what can change, never to vouch for what cannot.
 */
final class OwnCode implements Flow.Calls {

    private static final int DEEPEST = 8;

    private final Map<String, ClassModel> own;
    private final Map<MethodModel, Optional<Flow>> flows = new IdentityHashMap<>();
    private final Set<MethodModel> following = Collections.newSetFromMap(new IdentityHashMap<>());

    OwnCode(Map<String, ClassModel> own) {
        this.own = own;
    }

    /** What happens in a method; empty where that cannot be followed. */
    private Optional<Flow> flow(MethodModel method) {
        Optional<Flow> known = flows.get(method);
        if (known != null) {
            return known;
        }
        if (following.size() >= DEEPEST || !following.add(method)) {
            return Optional.empty();
        }
        Optional<Flow> flow;
        try {
            flow = Optional.of(Flow.of(method, this));
        } catch (IllegalArgumentException cannotBeFollowed) {
            flow = Optional.empty();
        } finally {
            following.remove(method);
        }
        flows.put(method, flow);
        return flow;
    }

    /** What the code of that class puts into one of its fields, each time. */
    List<Origin> puts(ClassModel type, FieldModel field) {
        List<Origin> all = new ArrayList<>();
        for (MethodModel method : type.methods()) {
            boolean mayPut = !field.flags().has(AccessFlag.FINAL)
                    || method.methodName().equalsString(field.flags().has(AccessFlag.STATIC) ? "<clinit>" : "<init>");
            if (mayPut && method.code().isPresent() && !following.contains(method)) {
                flow(method).ifPresentOrElse(flow -> flow.puts().stream()
                        .filter(put -> put.field().name().equals(field.fieldName()) && put.field().owner().equals(type.thisClass()))
                        .forEach(put -> all.add(put.value())), () -> all.add(Origin.UNKNOWN));
            }
        }
        return all;
    }

    @Override
    public Origin result(InvokeInstruction call, Origin receiver, List<Origin> arguments) {
        ClassDesc type = call.typeSymbol().returnType();
        if (call.owner().asSymbol().isArray() || type.isArray()) {
            return Origin.CHANGES;
        }
        ClassModel mine = own.get(Names.of(call.owner()));
        if (mine != null) {
            Origin found = ofOwn(mine, call, receiver, arguments);
            return found.worst() == Kind.CHANGES ? found : vouched(type) ? Origin.FIXED : found.or(Origin.UNKNOWN.as(found.wide()));
        }
        return Jdk.result(call, arguments, vouched(type));
    }

    /** Values of that type cannot change whoever made them. */
    private boolean vouched(ClassDesc type) {
        String name = Names.of(type);
        return type.isPrimitive() || !own.containsKey(name) && !Jdk.collection(name) && !Jdk.mutable(name);
    }

    private Origin ofOwn(ClassModel type, InvokeInstruction call, Origin receiver, List<Origin> arguments) {
        List<Origin> all = new ArrayList<>(arguments);
        if (receiver != null) {
            all.addFirst(receiver);
        }
        for (ClassModel at = type; at != null; at = at.superclass().map(above -> own.get(Names.of(above))).orElse(null)) {
            for (MethodModel method : at.methods()) {
                if (method.methodName().equals(call.name()) && method.methodType().equals(call.type()) && method.code().isPresent()) {
                    return flow(method).map(flow -> flow.returned().given(all)).orElse(Origin.UNKNOWN);
                }
            }
        }
        return Origin.UNKNOWN;
    }

    @Override
    public Origin made(InvokeInstruction constructor, List<Origin> arguments) {
        ClassModel type = own.get(Names.of(constructor.owner()));
        if (type == null) {
            return Origin.FIXED;
        }
        Set<Integer> kept = new HashSet<>();
        for (MethodModel method : type.methods()) {
            if (method.methodName().equalsString("<init>") && method.methodType().equals(constructor.type())) {
                flow(method).ifPresent(flow -> {
                    kept.addAll(flow.delegated().parameters());
                    // A field that is an array is looked at where it is declared.
                    flow.puts().stream().filter(put -> put.object() != null && put.object().parameters().contains(0)
                            && !put.field().typeSymbol().isArray()).forEach(put -> kept.addAll(put.value().parameters()));
                });
            }
        }
        return Origin.any(kept.stream().filter(index -> index > 0 && index <= arguments.size()).map(index -> arguments.get(index - 1).as(false)));
    }

    @Override
    public Origin read(FieldInstruction field, Origin object) {
        ClassModel type = own.get(Names.of(field.owner()));
        if (object == null || type == null) {
            return Origin.FIXED;
        }
        if (field.typeSymbol().isArray()) {
            return Origin.CHANGES;
        }
        return Origin.any(type.fields().stream().filter(declared -> declared.fieldName().equals(field.name()))
                .flatMap(declared -> puts(type, declared).stream()).filter(put -> put.worst() == Kind.CHANGES)
                .map(put -> new Origin(false, put.kind(), put.made(), Set.of(), false)));
    }

    @Override
    public Kind fresh(String type) {
        return mutable(type) ? Kind.CHANGES : Kind.FIXED;
    }

    /** Types of the JDK that hold what changes, and the plugin's own with a field that is not final. */
    boolean mutable(String name) {
        ClassModel mine = own.get(name);
        if (mine != null) {
            return mine.fields().stream().anyMatch(field -> !field.flags().has(AccessFlag.STATIC)
                            && !field.flags().has(AccessFlag.FINAL) && !field.flags().has(AccessFlag.SYNTHETIC))
                    || mine.superclass().map(above -> mutable(Names.of(above))).orElse(false);
        }
        return Jdk.mutable(name);
    }
}
