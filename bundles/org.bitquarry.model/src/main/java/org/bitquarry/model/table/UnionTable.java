package org.bitquarry.model.table;

import java.util.ArrayList;
import java.util.List;

/** Derives the table that spans all schemas of a kind: the same columns behind the one that names the schema. */
public final class UnionTable {
    private UnionTable() {}

    /**
     * Returns the union of a table.
     *
     * @param table of one schema
     * @param kind of the union's schema
     * @param variable the path variable that the single schema binds, such as {@code repository}
     * @param front the column that binds it in the union; its name becomes the path variable
     */
    public static TableDefinition of(TableDefinition table, SchemaKind kind, String variable, ColumnBuilder front) {
        Column first = front.build();
        Rename rename = new Rename("{" + variable + "}", "{" + first.name() + "}");
        List<Column> columns = new ArrayList<>();
        columns.add(first);
        table.columns().stream()
                .map(column -> rename.in(within(column, table.kind(), kind)))
                .forEach(columns::add);
        return new TableDefinition(
                table.name(),
                kind,
                table.description(),
                table.list().map(rename::in),
                table.get().map(rename::in),
                columns,
                rename.in(table.inserts()),
                rename.in(table.updates()),
                rename.in(table.deletes()),
                table.scopes(),
                table.webLink(),
                table.limits(),
                table.changeable(),
                table.routes());
    }

    /** A reference to a neighbour in the same schema becomes one to the neighbour's union. */
    private static Column within(Column column, SchemaKind single, SchemaKind union) {
        Column pointing = column.references()
                .filter(reference -> reference.kind() == single)
                .map(reference -> column.withReference(new Reference(union, reference.table(), reference.column())))
                .orElse(column);
        return pointing.offered()
                .filter(offer -> offer.from().kind() == single)
                .map(offer -> pointing.withOffer(offer.within(union)))
                .orElse(pointing);
    }

    private record Rename(String from, String to) {
        String in(String path) {
            return path.replace(from, to);
        }

        Column in(Column column) {
            Column texted = column.text()
                    .map(text -> column.withText(new TextSource(in(text.path()), text.requests(), text.where())))
                    .orElse(column);
            return texted.slashed()
                    .map(name -> texted.withSlashed(
                            new SlashedName(name.paths().stream().map(this::in).toList(), name.pointer())))
                    .orElse(texted);
        }

        ListEndpoint in(ListEndpoint list) {
            return new ListEndpoint(
                    in(list.path()),
                    list.paging(),
                    list.pageLength(),
                    list.sizeTrusted(),
                    list.filtered(),
                    list.items(),
                    list.defaults(),
                    list.always(),
                    list.optional());
        }

        WriteRule in(WriteRule rule) {
            return switch (rule) {
                case WriteRule.Unsupported unsupported -> unsupported;
                case WriteRule.Post post ->
                    new WriteRule.Post(in(post.path()), post.uniqueAmongOpen(), post.defaults());
                case WriteRule.PartialPut put -> new WriteRule.PartialPut(in(put.path()));
                case WriteRule.PostChange change -> new WriteRule.PostChange(in(change.path()), change.member());
                case WriteRule.ReadMergePut put -> new WriteRule.ReadMergePut(in(put.path()), put.resent());
                case WriteRule.ArrayMember member ->
                    new WriteRule.ArrayMember(in(member.path()), member.array(), member.identity(), member.resent());
                case WriteRule.Delete delete ->
                    new WriteRule.Delete(in(delete.path()), delete.soft(), delete.owner(), delete.lost());
                case WriteRule.Upload upload ->
                    new WriteRule.Upload(
                            in(upload.path()), upload.file(), upload.content(), upload.part(), upload.fields());
            };
        }
    }
}
