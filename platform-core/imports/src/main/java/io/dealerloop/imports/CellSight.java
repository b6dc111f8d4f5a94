package io.dealerloop.imports;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.ContactMask;
import io.dealerloop.kernel.TenantId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cells of somebody's export as the reader may see them: whoever need not see contact data sees what the columns of phones, e-mail and
 * addresses hold masked, and numbers in columns that nobody has said the meaning of.
 */
record CellSight(TenantId store, List<Import.Column> columns) {

    /** @param field what the cell's column holds; {@code null} = left out, unknown */
    String shown(Field field, String cell) {
        if (cell == null || Contact.seen(store)) {
            return cell;
        }
        return switch (field) {
            case OWNER_PHONE, OWNER_PHONE2, CONTACT_PHONE, PHONE -> ContactMask.number(cell);
            case OWNER_EMAIL -> ContactMask.email(cell);
            case OWNER_ADDRESS -> ContactMask.address(cell);
            case null -> ContactMask.words(cell);
            case OWNER_NAME, CONTACT_NAME, NAME, MAIN_ITEMS, FLEET_NAME -> ContactMask.words(cell);
            default -> cell;
        };
    }

    Import.Column shown(Import.Column column) {
        return new Import.Column(column.index(), column.heading(), column.field(), shown(column.field(), column.sample()));
    }

    ImportBook.BadCell shown(ImportBook.BadCell bad) {
        Field field = columns.stream().filter(column -> column.heading().equals(bad.heading())).findFirst().map(Import.Column::field)
                .orElse(null);
        List<String> cells = IntStream.range(0, bad.cells().size())
                .mapToObj(i -> shown(i < columns.size() ? columns.get(i).field() : null, bad.cells().get(i))).toList();
        return new ImportBook.BadCell(bad.line(), bad.loaded(), bad.heading(), shown(field, bad.value()), bad.reason(), cells);
    }
}
