package io.dealerloop.pluginhost;

import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;

/** Class names as people write them, whatever a class file makes of them; of an array that of its elements. */
final class Names {

    private Names() {}

    static String of(ClassEntry entry) {
        return of(entry.asSymbol());
    }

    static String of(ClassDesc type) {
        ClassDesc element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        if (element.isPrimitive()) {
            return element.displayName();
        }
        String descriptor = element.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
