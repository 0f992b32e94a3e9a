package org.bitquarry.engine.internal.sys;

import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.Connector;
import org.bitquarry.model.ForwardingConnector;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.SchemaKind;

/**
 * A source and the schema {@code sys} about it. Scans of {@code sys} send nothing beyond what the catalogue asks for;
 * everything else is the source's.
 */
public final class SysConnector extends ForwardingConnector {
    private static final RequestPlan LOCAL = new RequestPlan(
            List.of(), List.of("answered from the catalogue, which asks for the schemas once"), List.of());

    private final Connector source;
    private final SysCatalog catalog;
    private final SysFacts facts;

    /** Adds the schema to a source, which is closed with it. */
    public SysConnector(Connector source, SysFacts facts) {
        this(source, new SysCatalog(source.catalog()), facts);
    }

    private SysConnector(Connector source, SysCatalog catalog, SysFacts facts) {
        super(source);
        this.source = source;
        this.catalog = catalog;
        this.facts = facts;
    }

    /** Returns the same connector whose {@code sys_identity} tells of one session. */
    public SysConnector telling(LastBatch batch) {
        return new SysConnector(source, catalog, facts.telling(batch));
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Pushed pushDown(ScanRequest wanted) {
        if (!isSys(wanted)) {
            return source.pushDown(wanted);
        }
        boolean inOrder = wanted.sort().isEmpty();
        ScanRequest request = inOrder ? wanted : wanted.withSort(List.of()).withLimit(0, OptionalLong.empty());
        return new Pushed(request, List.of(), inOrder, inOrder, wanted.countOnly());
    }

    @Override
    public RequestPlan plan(ScanRequest request) {
        return isSys(request) ? LOCAL : source.plan(request);
    }

    @Override
    public Cursor scan(ScanRequest request, RequestContext context) {
        return isSys(request)
                ? new SysCursor(
                        () -> new SysRows(new SysSource(catalog, facts)).of(request, context),
                        context.cancellation(),
                        "Reading " + request.table())
                : source.scan(request, context);
    }

    private static boolean isSys(ScanRequest request) {
        return request.table().schema().kind() == SchemaKind.SYS;
    }
}
