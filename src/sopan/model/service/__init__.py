"""Services and their standards: the fourteen components, the longest way through an SOP, surveys."""
