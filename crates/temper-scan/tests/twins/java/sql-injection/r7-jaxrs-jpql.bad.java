package org.shop.api;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {

    @PersistenceContext
    private EntityManager em;

    @GET
    public List<Product> find(@QueryParam("brand") @DefaultValue("") String brand,
                              @QueryParam("max") @DefaultValue("50") int max) {
        String jpql = "SELECT p FROM Product p";
        if (!brand.isBlank()) {
            jpql += " WHERE p.brand = '" + brand.trim() + "'";
        }
        return em.createQuery(jpql, Product.class)
                .setMaxResults(max)
                .getResultList();
    }
}
