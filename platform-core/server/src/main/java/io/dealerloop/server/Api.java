package io.dealerloop.server;

import io.dealerloop.audit.AuditResource;
import io.dealerloop.audit.GroupAuditResource;
import io.dealerloop.audit.PlatformAuditResource;
import io.dealerloop.calendar.NationalDaysResource;
import io.dealerloop.callbacks.CallbacksResource;
import io.dealerloop.callbacks.DayResource;
import io.dealerloop.callbacks.FormResource;
import io.dealerloop.callbacks.ShadowRunsResource;
import io.dealerloop.callbacks.WorkResource;
import io.dealerloop.customers.ContactsResource;
import io.dealerloop.customers.CorrectionQueueResource;
import io.dealerloop.customers.CorrectionsResource;
import io.dealerloop.customers.CustomersResource;
import io.dealerloop.imports.ImportFieldsResource;
import io.dealerloop.imports.ImportListResource;
import io.dealerloop.imports.ImportsResource;
import io.dealerloop.standards.GroupStandardsResource;
import io.dealerloop.standards.PartnerStandardsResource;
import io.dealerloop.standards.PlatformPartnersResource;
import io.dealerloop.standards.PlatformStandardsResource;
import io.dealerloop.standards.SignersResource;
import io.dealerloop.tenancy.ClockResource;
import io.dealerloop.tenancy.GroupPeopleResource;
import io.dealerloop.tenancy.GroupResource;
import io.dealerloop.tenancy.GroupStoresResource;
import io.dealerloop.tenancy.MachinesResource;
import io.dealerloop.tenancy.MeResource;
import io.dealerloop.tenancy.PlatformGroupsResource;
import io.dealerloop.tenancy.PlatformPeopleResource;
import io.dealerloop.tenancy.SeparationsResource;
import io.dealerloop.tenancy.StoreResource;
import io.dealerloop.tenancy.TenantsResource;
import io.dealerloop.tickets.TicketFormatsResource;
import io.dealerloop.tickets.TicketListResource;
import io.dealerloop.tickets.TicketsResource;
import io.dealerloop.visits.DeliveriesResource;
import io.dealerloop.visits.ServiceKindsResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * The REST interface under {@code /api}, by name: left to search, the container would also take the identity provider's client
 * interfaces for resources. A test finds a resource missing here. It is a bean, or the caller's token could not be injected.
 */
@ApplicationPath("api")
@ApplicationScoped
@LoginConfig(authMethod = "MP-JWT", realmName = "dealerloop")
public class Api extends Application {

    private static final Set<Class<?>> CLASSES = Set.of(
            AuditResource.class,
            CallbacksResource.class,
            ClockResource.class,
            ConfigResource.class,
            CorrectionQueueResource.class,
            ContactsResource.class,
            CorrectionsResource.class,
            CustomersResource.class,
            DayResource.class,
            DeliveriesResource.class,
            FormResource.class,
            GroupAuditResource.class,
            GroupPeopleResource.class,
            GroupResource.class,
            GroupStandardsResource.class,
            GroupStoresResource.class,
            ImportFieldsResource.class,
            ImportListResource.class,
            ImportsResource.class,
            MachinesResource.class,
            MeResource.class,
            NationalDaysResource.class,
            PartnerStandardsResource.class,
            PlatformAuditResource.class,
            PlatformGroupsResource.class,
            PlatformPartnersResource.class,
            PlatformPeopleResource.class,
            PlatformStandardsResource.class,
            SeparationsResource.class,
            ServiceKindsResource.class,
            ShadowRunsResource.class,
            SignersResource.class,
            StoreResource.class,
            TenantsResource.class,
            TicketFormatsResource.class,
            TicketListResource.class,
            TicketsResource.class,
            WorkResource.class,
            AddressValues.class,
            JsonBody.class,
            PermissionFilter.class,
            ProblemMapper.class);

    @Override
    public Set<Class<?>> getClasses() {
        return CLASSES;
    }

    /** Jersey would describe the operations by itself, to anybody. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
