package org.bitquarry.bitbucket.procedures;

import static org.bitquarry.model.procedure.ParameterBuilder.parameter;
import static org.bitquarry.model.procedure.ProcedureBuilder.procedure;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;

import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureRule;
import org.bitquarry.model.table.SqlType;

/** Signing in by OAuth where no browser comes back to this computer. None of them gives a token away. */
final class SignInProcedures {
    static final ProcedureDefinition BEGIN = procedure("GetOAuthAuthorizationURL")
            .in(INFORMATION)
            .describedAs(
                    "Says which page to open in a browser to sign in; the address that it leads to holds the code.")
            .returning(
                    varchar("URL").at("/url").required().describedAs("Page to open."),
                    varchar("State").at("/state").required().describedAs("Comes back with the code."))
            .by(new ProcedureRule.SignIn(ProcedureRule.SignIn.Step.BEGIN))
            .build();

    static final ProcedureDefinition COMPLETE = procedure("GetOAuthAccessToken")
            .in(INFORMATION)
            .describedAs("Signs in with the code that the browser came back with; the tokens are kept, not shown.")
            .parameters(parameter("Verifier", SqlType.VARCHAR)
                    .required()
                    .describedAs("The code, or the whole address that holds it."))
            .returning(bool("SignedIn").at("/signed_in").required().describedAs("Whether the tokens were kept."))
            .by(new ProcedureRule.SignIn(ProcedureRule.SignIn.Step.COMPLETE))
            .build();

    static final ProcedureDefinition RENEW = procedure("RefreshOAuthAccessToken")
            .in(INFORMATION)
            .describedAs("Asks for the next access token at once; happens by itself before one expires.")
            .returning(bool("SignedIn").at("/signed_in").required().describedAs("Whether there is a new token."))
            .by(new ProcedureRule.SignIn(ProcedureRule.SignIn.Step.RENEW))
            .build();

    private SignInProcedures() {}
}
