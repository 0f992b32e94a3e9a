<#-- Statements and expressions that Calcite's own grammar does not know. -->

/** EXPLAIN [REQUESTS|PLAN] [FOR] statement: its requests are wanted, not its effect. */
SqlNode ExplainRequests() :
{
    final Span s;
    final SqlNode statement;
}
{
    <EXPLAIN> { s = span(); }
    [ LOOKAHEAD(1) <REQUESTS> | <PLAN> ]
    [ LOOKAHEAD(1) <FOR> ]
    statement = SqlStmt()
    {
        return new SqlExplainRequests(s.end(statement), statement);
    }
}

/** EXEC procedure [@name =] value, … */
SqlNode Execute() :
{
    final Span s;
    final SqlIdentifier name;
    final List<SqlNode> arguments = new ArrayList<SqlNode>();
}
{
    ( <EXEC> | <EXECUTE> ) { s = span(); }
    name = CompoundIdentifier()
    [
        LOOKAHEAD(<LPAREN> <RPAREN>) <LPAREN> <RPAREN>
    |
        ExecuteArgument(arguments)
        ( <COMMA> ExecuteArgument(arguments) )*
    ]
    {
        return new SqlExecute(s.end(this), name, arguments);
    }
}

void ExecuteArgument(List<SqlNode> arguments) :
{
    final SqlIdentifier name;
    final SqlNode value;
}
{
    (
        LOOKAHEAD(<AT_NAME> <EQ>) <AT_NAME> {
            name = new SqlIdentifier(token.image.substring(1), getPos());
        }
        <EQ>
    |
        LOOKAHEAD(SimpleIdentifier() <NAMED_ARGUMENT_ASSIGNMENT>)
        name = SimpleIdentifier() <NAMED_ARGUMENT_ASSIGNMENT>
    |
        { name = null; }
    )
    value = Expression(ExprContext.ACCEPT_SUB_QUERY)
    {
        arguments.add(name == null
            ? value
            : SqlStdOperatorTable.ARGUMENT_ASSIGNMENT.createCall(Span.of(name, value).pos(), value, name));
    }
}

/** CALL procedure(…), with the arguments of EXEC. */
SqlNode CallProcedure() :
{
    final Span s;
    final SqlIdentifier name;
    final List<SqlNode> arguments = new ArrayList<SqlNode>();
}
{
    <CALL> { s = span(); }
    name = CompoundIdentifier()
    [
        <LPAREN>
        [ ExecuteArgument(arguments) ( <COMMA> ExecuteArgument(arguments) )* ]
        <RPAREN>
    ]
    {
        return new SqlExecute(s.end(this), name, arguments);
    }
}

/** JDBC's {call procedure(…)}. */
SqlNode CallInBraces() :
{
    final SqlNode call;
}
{
    <LBRACE> call = CallProcedure() <RBRACE>
    {
        return call;
    }
}

/** GETDELETED [columns] FROM table …: the rows of which a source only keeps that they were deleted. */
SqlNode GetDeleted() :
{
    final Span s;
    final List<SqlNode> items = new ArrayList<SqlNode>();
    final SqlNode from;
    final SqlNode where;
    SqlNode query;
}
{
    <GETDELETED> { s = span(); }
    [
        LOOKAHEAD({ getToken(1).kind != FROM })
        AddSelectItem(items)
        ( <COMMA> AddSelectItem(items) )*
    ]
    <FROM> from = FromClause()
    ( where = Where() | { where = null; } )
    {
        query = new SqlGetDeleted(s.end(this), new SqlNodeList(items, Span.of(items).addIf(from).pos()), from, where);
    }
    query = OrderByLimitOpt(query)
    {
        return query;
    }
}

/** The n of SELECT TOP n. */
SqlNode TopCount() :
{
    final SqlNode count;
}
{
    <TOP>
    (
        <LPAREN> ( count = UnsignedNumericLiteral() | count = DynamicParam() ) <RPAREN>
    |
        count = UnsignedNumericLiteral()
    |
        count = DynamicParam()
    )
    {
        return count;
    }
}

/** The file of SELECT … INTO 'csv://file', kept as a hint of the SELECT. */
void IntoFile(List<SqlNode> hints) :
{
    final Span s;
    final SqlNode file;
}
{
    <INTO> { s = span(); }
    file = StringLiteral()
    {
        Texts.of(file);
        hints.add(new SqlHint(s.end(file), new SqlIdentifier("INTO", s.pos()), SqlNodeList.of(file),
            SqlHint.HintOptionFormat.LITERAL_LIST));
    }
}

/** :name and @name. */
SqlNode NamedParameter() :
{
    final Span s;
    final SqlIdentifier name;
}
{
    <COLON> { s = span(); } name = SimpleIdentifier()
    {
        return new SqlNamedParameter(nDynamicParams++, name.getSimple(), s.end(name));
    }
|
    <AT_NAME>
    {
        return new SqlNamedParameter(nDynamicParams++, token.image.substring(1), getPos());
    }
}

/** value::type, which binds closer than any operator. */
void InfixCast(List<Object> list, ExprContext exprContext, Span s) :
{
    final SqlDataTypeSpec type;
}
{
    <INFIX_CAST> {
        checkNonQueryExpression(exprContext);
    }
    type = DataType()
    {
        final SqlNode value = (SqlNode) list.remove(list.size() - 1);
        list.add(SqlStdOperatorTable.CAST.createCall(Span.of(value).end(this), value, type));
    }
}

/** DATEADD, DATEDIFF, DATEPART: their first operand is a unit of time, which is no expression. */
SqlNode DateArithmetic() :
{
    final Span s;
    final List<SqlNode> operands = new ArrayList<SqlNode>();
    final SqlIdentifier name;
    final SqlIntervalQualifier unit;
    final SqlNode quoted;
}
{
    ( <DATEADD> | <DATEDIFF> | <DATEPART> ) {
        s = span();
        name = new SqlIdentifier(token.image, getPos());
    }
    <LPAREN>
    (
        quoted = StringLiteral() {
            operands.add(TimeUnits.named(Texts.of(quoted), quoted.getParserPosition()));
        }
    |
        unit = TimeUnitOrName() { operands.add(unit); }
    )
    ( <COMMA> AddExpression(operands, ExprContext.ACCEPT_SUB_QUERY) )+
    <RPAREN>
    {
        return createCall(name, s.end(this), SqlFunctionCategory.USER_DEFINED_FUNCTION, null, operands);
    }
}
