package org.bitquarry.workbench.core.summary;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Cells in blocks that may overlap.
 *
 * @param blocks in any order
 */
public record CellBlocks(List<Block> blocks) {
    /** Copies the list. */
    public CellBlocks {
        blocks = List.copyOf(blocks);
    }

    /**
     * Some columns of rows that follow each other.
     *
     * @param row the first one's position
     * @param rows how many there are
     * @param columns by their index; not to be changed
     */
    public record Block(int row, int rows, int[] columns) {
        private boolean has(int otherRow, int column) {
            return otherRow >= row
                    && otherRow < row + rows
                    && IntStream.of(columns).anyMatch(own -> own == column);
        }

        private boolean meets(Block other) {
            return row < other.row + other.rows && other.row < row + rows;
        }
    }

    /** Takes a cell. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes the cell of a row and a column. */
        void visit(int row, int column);
    }

    /** Returns how many cells there are, those that are in two blocks counted twice. */
    public long size() {
        return blocks.stream()
                .mapToLong(block -> (long) block.rows() * block.columns().length)
                .sum();
    }

    /** Visits each cell once, block by block, as long as a row may still be begun; tells whether it came to the end. */
    public boolean visit(IntPredicate goesOn, Visitor visitor) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            List<Block> before =
                    blocks.subList(0, i).stream().filter(block::meets).toList();
            for (int row = block.row(); row < block.row() + block.rows(); row++) {
                if (!goesOn.test(row)) {
                    return false;
                }
                int at = row;
                for (int column : block.columns()) {
                    if (before.isEmpty() || before.stream().noneMatch(other -> other.has(at, column))) {
                        visitor.visit(row, column);
                    }
                }
            }
        }
        return true;
    }
}
