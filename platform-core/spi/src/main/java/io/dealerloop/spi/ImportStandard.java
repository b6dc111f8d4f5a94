package io.dealerloop.spi;

/**
 * How the brand's management system writes its exports. Asked when a file is checked. <b>Base and brand merge by code:</b> a store's own
 * choice comes first, then its brands' words, then the base's, then what the core knows. A file holds cars of several brands, so a word that
 * the core or the base knows keeps what it stands for.
 *
 * <p>Since contract 1.1.
 */
public interface ImportStandard {

    /**
     * The words of the brand's exports, beside those the core and the base know.
     *
     * @return never {@code null}
     */
    ImportMapping mapping(Settings settings);
}
