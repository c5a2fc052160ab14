package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/enum-method")
public class EnumMethodServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String v = request.getParameter("v");
            Runtime.getRuntime().exec("/usr/bin/report --mode=" + Mode.parse(v).flag);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }

    enum Mode {
        FAST("f"), SLOW("s");

        final String flag;

        Mode(String flag) {
            this.flag = flag;
        }

        static Mode parse(String v) {
            for (Mode m : values()) {
                if (m.name().equalsIgnoreCase(v)) {
                    return m;
                }
            }
            return SLOW;
        }

        static String echo(String v) {
            return v;
        }
    }
}
