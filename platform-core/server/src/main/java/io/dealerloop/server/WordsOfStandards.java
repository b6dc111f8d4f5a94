package io.dealerloop.server;

import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardChain;
import io.dealerloop.pluginhost.StandardDescription;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.StandardChoice;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.StoreSettings;
import io.dealerloop.tenancy.Stores;
import io.dealerloop.visits.StandardWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks the standards a store follows for their words of exports, without imports and visits knowing plugins. */
@ApplicationScoped
public class WordsOfStandards implements StandardWords {

    @Inject
    private PluginHost host;

    @Inject
    private Stores stores;

    @Override
    public ImportMapping ofCurrentStore() {
        return chain().importMapping();
    }

    @Override
    public List<OfStandard> byStandardOfCurrentStore() {
        return chain().importWords().stream().map(words -> new OfStandard(words.ref().pluginId(),
                host.description(words.ref()).map(StandardDescription::title).orElseGet(() -> Text.of(words.ref().toString(), words.ref().toString())),
                words.mapping())).toList();
    }

    private StandardChain chain() {
        Store store = stores.current();
        StoreSettings settings = stores.settings();
        Asker asker = new Asker(store.groupId().value(), store.id().value());
        // A file holds cars of all the store's brands: all of its standards speak, its base later, the platform's base last.
        String lowest = host.base(asker).map(StandardRef::pluginId).orElse("");
        List<StandardChain.Link> links = settings.standards().stream()
                .sorted(Comparator.comparing((StandardChoice choice) -> choice.plugin().equals(lowest)).thenComparing(StandardChoice::base))
                .flatMap(choice -> link(asker, choice).stream())
                .toList();
        return host.chain(asker, links);
    }

    private Optional<StandardChain.Link> link(Asker asker, StandardChoice choice) {
        return host.find(asker, choice.plugin(), choice.version())
                .flatMap(ref -> host.effective(ref, choice.settings()).value().map(settings -> new StandardChain.Link(ref, settings)));
    }
}
