package io.dealerloop.kernel;

import java.util.List;

/**
 * A page of a list.
 *
 * @param entries the rows of this page
 * @param number from 0
 * @param size rows per page asked for, 1 to 200
 * @param total rows in the whole list
 */
public record Page<T>(List<T> entries, int number, int size, long total) {

    public static final int LARGEST = 200;

    public Page {
        entries = List.copyOf(entries);
    }

    /** @throws Problem when no such page can be asked for */
    public static void check(int number, int size) {
        if (number < 0) {
            throw Problem.invalid("page", "页码从 0 开始。", "Pages are counted from 0.");
        }
        if (size < 1 || size > LARGEST) {
            throw Problem.invalid("size", "每页 1 到 " + LARGEST + " 行。", "A page holds 1 to " + LARGEST + " rows.");
        }
    }
}
