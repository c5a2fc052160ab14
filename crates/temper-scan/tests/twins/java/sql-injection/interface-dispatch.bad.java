package com.example.flow;

import java.sql.*;
import javax.servlet.http.*;

interface Source {
    String value(HttpServletRequest request);
}

class FromParameter implements Source {
    @Override
    public String value(HttpServletRequest request) {
        return request.getParameter("city");
    }
}

class FromConfig implements Source {
    @Override
    public String value(HttpServletRequest request) {
        return "Berlin";
    }
}

public class CityQuery {
    private final Connection connection;

    public CityQuery(Connection connection) {
        this.connection = connection;
    }

    public boolean exists(HttpServletRequest request) throws SQLException {
        Source source = new FromParameter();
        String city = source.value(request);
        try (Statement st = connection.createStatement()) {
            return st.execute("SELECT 1 FROM city WHERE name = '" + city + "'");
        }
    }
}
