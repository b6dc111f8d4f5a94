package io.dealerloop.tickets;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.config.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Ids that may be absent: EclipseLink's own reading of ids stumbles over an absent one, and it would send that as text, which PostgreSQL
 * does not take for an id.
 */
public final class OptionalIds implements DescriptorCustomizer {

    @Override
    public void customize(ClassDescriptor descriptor) throws NoSuchFieldException {
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            boolean id = descriptor.getJavaClass().getDeclaredField(mapping.getAttributeName()).getType() == UUID.class;
            if (id && mapping instanceof AbstractDirectMapping direct) {
                direct.setConverter(new AsItIs());
            }
        }
    }

    /** The driver speaks of ids as they are. */
    private static final class AsItIs implements Converter {

        private static final long serialVersionUID = 1;

        @Override
        public Object convertObjectValueToDataValue(Object id, Session session) {
            return id;
        }

        @Override
        public Object convertDataValueToObjectValue(Object id, Session session) {
            return id == null || id instanceof UUID ? id : UUID.fromString(id.toString());
        }

        @Override
        public boolean isMutable() {
            return false;
        }

        @Override
        public void initialize(DatabaseMapping mapping, Session session) {
            mapping.getField().setSqlType(Types.OTHER);
        }
    }
}
