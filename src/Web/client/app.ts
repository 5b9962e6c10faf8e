// What pages do beyond plain HTML: the map element, choices that take effect at once, and the offer of a newer release.
import { MapElement } from './map-element';
import { followChoices } from './choices';
import { followReleases } from './newer';

document.documentElement.classList.add('scripted');
customElements.define('mahalleh-map', MapElement);
followChoices();
followReleases();
