package io.dealerloop.pluginhost;

import io.dealerloop.pluginhost.Origin.Kind;
import io.dealerloop.pluginhost.Origin.Made;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Follows values through the code of one method, along every way it can take: what is put into which field, and what is returned. Knows
 * nothing of what other code does, which it asks {@link Calls}.
 */
final class Flow {

    /** What reading knows of other code. */
    interface Calls {

        /** What a call gives. @param receiver {@code null} for a static method */
        Origin result(InvokeInstruction call, Origin receiver, List<Origin> arguments);

        /** What the object is like that this constructor has made of it. */
        Origin made(InvokeInstruction constructor, List<Origin> arguments);

        Origin read(FieldInstruction field, Origin object);

        /** What a class is like when it is made, whatever its constructor is handed. */
        Kind fresh(String type);
    }

    /** @param object whose field it is; {@code null} for a static one */
    record Put(FieldInstruction field, Origin object, Origin value) {}

    /** Code of ours is far smaller; what takes longer is given up. */
    private static final int MOST_STEPS = 500_000;

    private static final class State {
        private final List<Origin> stack;
        private final Map<Integer, Origin> locals;

        State(List<Origin> stack, Map<Integer, Origin> locals) {
            this.stack = new ArrayList<>(stack);
            this.locals = new HashMap<>(locals);
        }

        State copy() {
            return new State(stack, locals);
        }

        void push(Origin value) {
            stack.add(value);
        }

        Origin pop() {
            return stack.removeLast();
        }

        /** @return whether something was new */
        boolean take(State other) {
            boolean news = false;
            for (int i = 0; i < stack.size() && i < other.stack.size(); i++) {
                Origin both = stack.get(i).or(other.stack.get(i));
                news |= !both.equals(stack.set(i, both));
            }
            for (Map.Entry<Integer, Origin> local : other.locals.entrySet()) {
                Origin both = locals.getOrDefault(local.getKey(), local.getValue()).or(local.getValue());
                news |= !both.equals(locals.put(local.getKey(), both));
            }
            return news;
        }
    }

    private final List<CodeElement> code;
    private final Calls calls;
    private final Map<Label, Integer> places = new HashMap<>();
    private final List<ExceptionCatch> handlers = new ArrayList<>();
    private final Map<Integer, State> known = new HashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Map<Integer, Made> made = new HashMap<>();
    private final Map<Integer, Put> puts = new HashMap<>();
    private Origin returned;
    private Origin delegated = Origin.FIXED;
    private boolean news;
    private int steps;

    private Flow(CodeModel code, Calls calls) {
        this.code = code.elementList();
        this.calls = calls;
        for (int i = 0; i < this.code.size(); i++) {
            if (this.code.get(i) instanceof LabelTarget target) {
                places.put(target.label(), i);
            } else if (this.code.get(i) instanceof ExceptionCatch handler) {
                handlers.add(handler);
            }
        }
    }

    /** @throws IllegalArgumentException where the code is not as a compiler writes it, or too long */
    static Flow of(MethodModel method, Calls calls) {
        CodeModel code = method.code().orElse(null);
        if (code == null) {
            throw new IllegalArgumentException("no code");
        }
        Flow flow = new Flow(code, calls);
        Map<Integer, Origin> parameters = new HashMap<>();
        int slot = 0;
        int index = 0;
        if (!method.flags().has(AccessFlag.STATIC)) {
            parameters.put(slot++, Origin.parameter(index++, false));
        }
        for (ClassDesc type : method.methodTypeSymbol().parameterList()) {
            boolean wide = wide(type);
            parameters.put(slot, Origin.parameter(index++, wide));
            slot += wide ? 2 : 1;
        }
        try {
            flow.followAll(new State(List.of(), parameters));
        } catch (NoSuchElementException | NullPointerException malformed) {
            throw new IllegalArgumentException("code that no compiler writes", malformed);
        }
        return flow;
    }

    private void followAll(State begin) {
        do {
            news = false;
            known.clear();
            puts.clear();
            returned = null;
            run(0, begin.copy());
            while (!open.isEmpty()) {
                int at = open.pop();
                run(at, known.get(at).copy());
            }
            // What was made is worse than it looked when it was used: once more.
        } while (news);
    }

    List<Put> puts() {
        return List.copyOf(puts.values());
    }

    /** What it returns; {@link Origin#FIXED} where it never does. */
    Origin returned() {
        return returned == null ? Origin.FIXED : returned;
    }

    /** What a constructor hands to another of its object. */
    Origin delegated() {
        return delegated;
    }

    private static boolean wide(ClassDesc type) {
        return TypeKind.from(type).slotSize() == 2;
    }

    private void run(int from, State state) {
        for (int at = from; at < code.size(); at++) {
            if (++steps > MOST_STEPS) {
                throw new IllegalArgumentException("code too long to follow");
            }
            if (code.get(at) instanceof LabelTarget) {
                if (at != from || from == 0) {
                    State before = known.putIfAbsent(at, state.copy());
                    if (before != null) {
                        if (!before.take(state)) {
                            return;
                        }
                        state = before.copy();
                    }
                }
            } else {
                for (ExceptionCatch handler : handlers) {
                    if (places.get(handler.tryStart()) <= at && at < places.get(handler.tryEnd())) {
                        go(handler.handler(), new State(List.of(Origin.FIXED), state.locals));
                    }
                }
                if (!step(at, code.get(at), state)) {
                    return;
                }
            }
        }
    }

    private void go(Label to, State state) {
        int at = places.get(to);
        State before = known.get(at);
        if (before == null) {
            known.put(at, state.copy());
            open.push(at);
        } else if (before.take(state) && !open.contains(at)) {
            open.push(at);
        }
    }

    /** @return whether the next instruction may follow */
    private boolean step(int at, CodeElement element, State state) {
        switch (element) {
            case ConstantInstruction constant -> state.push(Origin.FIXED.as(constant.typeKind().slotSize() == 2));
            case LoadInstruction load -> state.push(state.locals.getOrDefault(load.slot(), Origin.FIXED).as(load.typeKind().slotSize() == 2));
            case StoreInstruction store -> state.locals.put(store.slot(), state.pop());
            case ArrayLoadInstruction load -> {
                state.pop();
                Origin array = state.pop();
                state.push(load.typeKind() == TypeKind.REFERENCE ? array.inside() : Origin.FIXED.as(load.typeKind().slotSize() == 2));
            }
            case ArrayStoreInstruction store -> {
                Origin value = state.pop();
                state.pop();
                state.pop().made().forEach(array -> news |= array.put(value.as(false)));
            }
            case NewObjectInstruction make -> state.push(Origin.of(made(at, Names.of(make.className()), false)));
            case NewPrimitiveArrayInstruction make -> array(at, state, 1);
            case NewReferenceArrayInstruction make -> array(at, state, 1);
            case NewMultiArrayInstruction make -> array(at, state, make.dimensions());
            case FieldInstruction field -> field(at, field, state);
            case InvokeInstruction call -> call(call, state);
            case InvokeDynamicInstruction call -> {
                List<Origin> captured = popped(state, call.typeSymbol().parameterCount());
                Origin result = call.typeSymbol().returnType().descriptorString().equals("Ljava/lang/String;") ? Origin.FIXED
                        : Origin.any(captured.stream());
                state.push(result);
            }
            case OperatorInstruction operator -> operator(operator, state);
            case ConvertInstruction convert -> {
                state.pop();
                state.push(Origin.FIXED.as(convert.toType().slotSize() == 2));
            }
            case TypeCheckInstruction check when check.opcode() == Opcode.INSTANCEOF -> {
                state.pop();
                state.push(Origin.FIXED);
            }
            case StackInstruction shuffle -> shuffle(shuffle.opcode(), state.stack);
            case MonitorInstruction monitor -> state.pop();
            case BranchInstruction branch -> {
                popped(state, operands(branch.opcode()));
                go(branch.target(), state);
                return branch.opcode() != Opcode.GOTO && branch.opcode() != Opcode.GOTO_W;
            }
            case TableSwitchInstruction many -> {
                state.pop();
                go(many.defaultTarget(), state);
                for (SwitchCase one : many.cases()) {
                    go(one.target(), state);
                }
                return false;
            }
            case LookupSwitchInstruction many -> {
                state.pop();
                go(many.defaultTarget(), state);
                for (SwitchCase one : many.cases()) {
                    go(one.target(), state);
                }
                return false;
            }
            case ReturnInstruction end -> {
                if (end.typeKind() != TypeKind.VOID) {
                    Origin value = state.pop();
                    returned = returned == null ? value : returned.or(value);
                }
                return false;
            }
            case ThrowInstruction end -> {
                return false;
            }
            case DiscontinuedInstruction old -> throw new IllegalArgumentException("code of another time");
            // What is left are casts, counting up, and notes of the compiler's: nothing moves.
            default -> { }
        }
        return true;
    }

    private Made made(int at, String type, boolean array) {
        return made.computeIfAbsent(at, first -> new Made(type, array, array ? Kind.CHANGES : calls.fresh(type)));
    }

    private void array(int at, State state, int dimensions) {
        popped(state, dimensions);
        state.push(Origin.of(made(at, "", true)));
    }

    private void field(int at, FieldInstruction field, State state) {
        boolean wide = wide(field.typeSymbol());
        switch (field.opcode()) {
            case GETSTATIC -> state.push(calls.read(field, null).as(wide));
            case GETFIELD -> state.push(calls.read(field, state.pop()).as(wide));
            case PUTSTATIC -> puts.put(at, new Put(field, null, state.pop()));
            default -> {
                Origin value = state.pop();
                puts.put(at, new Put(field, state.pop(), value));
            }
        }
    }

    private void call(InvokeInstruction call, State state) {
        List<Origin> arguments = popped(state, call.typeSymbol().parameterCount());
        Origin receiver = call.opcode() == Opcode.INVOKESTATIC ? null : state.pop();
        if (call.name().equalsString("<init>")) {
            Origin like = calls.made(call, arguments);
            if (receiver.parameters().contains(0)) {
                delegated = delegated.or(like.as(false));
            }
            for (Made object : receiver.made()) {
                if (!object.array) {
                    news |= object.worsen(like.kind());
                    news |= object.put(like.as(false));
                }
            }
            return;
        }
        ClassDesc type = call.typeSymbol().returnType();
        if (!type.descriptorString().equals("V")) {
            state.push(calls.result(call, receiver, arguments).as(wide(type)));
        }
    }

    private static void operator(OperatorInstruction operator, State state) {
        String name = operator.opcode().name();
        state.pop();
        if (!name.endsWith("NEG") && operator.opcode() != Opcode.ARRAYLENGTH) {
            state.pop();
        }
        boolean toInt = name.contains("CMP") || operator.opcode() == Opcode.ARRAYLENGTH;
        state.push(Origin.FIXED.as(!toInt && operator.typeKind().slotSize() == 2));
    }

    private static int operands(Opcode branch) {
        return switch (branch) {
            case GOTO, GOTO_W -> 0;
            case IF_ACMPEQ, IF_ACMPNE, IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE -> 2;
            default -> 1;
        };
    }

    /** In the order in which they were put there. */
    private static List<Origin> popped(State state, int count) {
        List<Origin> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.addFirst(state.pop());
        }
        return values;
    }

    private static void shuffle(Opcode how, List<Origin> stack) {
        switch (how) {
            case POP -> stack.removeLast();
            case POP2 -> removed(stack, 2);
            case DUP -> stack.add(stack.getLast());
            case DUP2 -> copied(stack, 2, 0);
            case DUP_X1 -> copied(stack, 1, 1);
            case DUP_X2 -> copied(stack, 1, 2);
            case DUP2_X1 -> copied(stack, 2, 1);
            case DUP2_X2 -> copied(stack, 2, 2);
            default -> stack.add(stack.size() - 2, stack.removeLast());
        }
    }

    /** Takes values off that fill so many places. */
    private static List<Origin> removed(List<Origin> stack, int slots) {
        List<Origin> values = new ArrayList<>();
        for (int left = slots; left > 0; left -= values.getFirst().wide() ? 2 : 1) {
            values.addFirst(stack.removeLast());
        }
        return values;
    }

    /** Puts a copy of what fills the upper places beneath what fills the next. */
    private static void copied(List<Origin> stack, int upper, int beneath) {
        List<Origin> above = removed(stack, upper);
        List<Origin> below = removed(stack, beneath);
        stack.addAll(above);
        stack.addAll(below);
        stack.addAll(above);
    }
}
