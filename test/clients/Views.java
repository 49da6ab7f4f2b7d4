/*
 * Views.java: what JDBC's DatabaseMetaData says of the views for BI tools, and
 * every row of them, read as a tool would. Prints TAP. Argument: the JDBC URL.
 */
import java.sql.*;
import java.util.*;

public class Views
{
	static int n = 0;

	static void ok(boolean good, String what, String detail)
	{
		System.out.println((good ? "ok " : "not ok ") + ++n + " - JDBC: " + what);
		if (!good)
			System.out.println("# " + detail);
	}

	public static void main(String[] args) throws Exception
	{
		Set<Integer> plain = Set.of(Types.VARCHAR, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DATE,
			Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE, Types.BIT, Types.BOOLEAN);
		List<String> views = new ArrayList<>(), odd = new ArrayList<>(), silent = new ArrayList<>(), unread = new ArrayList<>();
		long rows = 0;
		try (Connection c = DriverManager.getConnection(args[0], args[1], ""))
		{
			DatabaseMetaData meta = c.getMetaData();
			try (ResultSet r = meta.getTables(null, "grc\\_bi", "%", new String[] {"VIEW"}))
			{
				while (r.next())
				{
					views.add(r.getString("TABLE_NAME"));
					if (r.getString("REMARKS") == null)
						silent.add(r.getString("TABLE_NAME"));
				}
			}
			try (ResultSet r = meta.getColumns(null, "grc\\_bi", "%", "%"))
			{
				while (r.next())
				{
					String column = r.getString("TABLE_NAME") + "." + r.getString("COLUMN_NAME");
					if (!plain.contains(r.getInt("DATA_TYPE")))
						odd.add(column + " " + r.getString("TYPE_NAME"));
					if (r.getString("REMARKS") == null)
						silent.add(column);
				}
			}
			for (String view : views)
			{
				try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("SELECT * FROM grc_bi.\"" + view + "\""))
				{
					int columns = r.getMetaData().getColumnCount();
					while (r.next())
					{
						rows++;
						for (int i = 1; i <= columns; i++)
						{
							Object o = r.getObject(i);
							if (o != null && o.getClass().getName().startsWith("org.postgresql"))
								unread.add(view + "." + r.getMetaData().getColumnName(i));
						}
					}
				}
				catch (SQLException e)
				{
					unread.add(view + ": " + e.getMessage());
				}
			}
		}
		ok(views.size() >= 25, "DatabaseMetaData lists the views", views.toString());
		ok(odd.isEmpty(), "all columns have plain types", odd.toString());
		ok(silent.isEmpty(), "views and columns have remarks", silent.toString());
		ok(unread.isEmpty() && rows > 1000, "every row of every view is read", rows + " rows, " + unread);
	}
}
