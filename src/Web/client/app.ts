// What pages do beyond plain HTML: the map element, and choices that take effect at once.
import { MapElement } from './map-element';
import { followChoices } from './choices';

document.documentElement.classList.add('scripted');
customElements.define('mahalleh-map', MapElement);
followChoices();
