package com.saas.tenant;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

public class TenantFilter implements Filter {
    private static final Map<String, String> SCHEMAS = Map.of(
            "north", "tenant_north",
            "south", "tenant_south");

    private DataSource pool;

    @Override
    public void init(FilterConfig config) {
        pool = (DataSource) config.getServletContext().getAttribute("pool");
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String tenant = ((HttpServletRequest) request).getHeader("X-Tenant");
        String schema = "tenant_" + tenant;
        if (tenant == null) {
            ((HttpServletResponse) response).sendError(400, "Unknown tenant");
            return;
        }
        try (Connection c = pool.getConnection(); Statement st = c.createStatement()) {
            st.execute("SET search_path TO " + schema);
            request.setAttribute("connection", c);
            chain.doFilter(request, response);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
